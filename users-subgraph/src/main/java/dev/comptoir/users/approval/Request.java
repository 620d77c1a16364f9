package dev.comptoir.users.approval;

import java.util.UUID;

/**
 * What is to be approved.
 *
 * @param requestedBy who wants to do it
 * @param action its name; the service that does it knows what it means
 * @param storeId where
 */
record Request(UUID requestedBy, String action, UUID storeId) {}
