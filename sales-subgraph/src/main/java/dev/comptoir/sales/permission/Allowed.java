package dev.comptoir.sales.permission;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that may be done.
 *
 * @param by who does it
 * @param approvedBy who gave the approval it needed; null when it needed none
 */
public record Allowed(UUID by, @Nullable UUID approvedBy) {}
