package dev.comptoir.starter.paging;

import org.jspecify.annotations.Nullable;

/** Where a page lies in its list; the cursors are absent on an empty page. */
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
