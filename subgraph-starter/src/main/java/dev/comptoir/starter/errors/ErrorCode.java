package dev.comptoir.starter.errors;

import graphql.ErrorClassification;

/** What a client can react to: {@code extensions.code} of every error. */
public enum ErrorCode implements ErrorClassification {
    UNAUTHENTICATED,
    FORBIDDEN,
    BAD_USER_INPUT,
    SUBGRAPH_UNAVAILABLE,
    INTERNAL_ERROR
}
