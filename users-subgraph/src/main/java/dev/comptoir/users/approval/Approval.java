package dev.comptoir.users.approval;

import dev.comptoir.users.staff.User;
import java.time.Instant;

/** By the name of the graph. */
record Approval(String token, User approver, Instant expiresAt) {}
