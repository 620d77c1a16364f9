package dev.comptoir.starter.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** A page of a list in the shape of a Relay connection, with {@code nodes} beside {@code edges}. */
public final class Connection<T> {

    private final List<T> nodes;
    private final Function<T, Cursor> cursors;
    private final boolean previous;
    private final boolean next;
    private final LongSupplier total;

    private Connection(List<T> nodes, Function<T, Cursor> cursors, boolean previous, boolean next, LongSupplier total) {
        this.nodes = nodes;
        this.cursors = cursors;
        this.previous = previous;
        this.next = next;
        this.total = total;
    }

    /**
     * A page of the rows that were read with {@link PageRequest#limit()}.
     *
     * @param cursors the sort key of a row
     * @param total the length of the whole list
     */
    public static <T> Connection<T> of(List<T> rows, PageRequest page, Function<T, Cursor> cursors, long total) {
        return of(rows, page, cursors, () -> total);
    }

    /** The same, with a length that is counted only when a client asks for it. */
    public static <T> Connection<T> of(
            List<T> rows, PageRequest page, Function<T, Cursor> cursors, LongSupplier total) {
        boolean next = rows.size() > page.first();
        List<T> nodes = List.copyOf(next ? rows.subList(0, page.first()) : rows);
        return new Connection<>(nodes, cursors, page.after() != null, next, total);
    }

    public static <T> Connection<T> empty() {
        return new Connection<>(List.of(), row -> Cursor.of(""), false, false, () -> 0);
    }

    public List<T> nodes() {
        return nodes;
    }

    public List<Edge<T>> edges() {
        return nodes.stream().map(node -> new Edge<>(cursor(node), node)).toList();
    }

    public PageInfo pageInfo() {
        return nodes.isEmpty()
                ? new PageInfo(next, previous, null, null)
                : new PageInfo(next, previous, cursor(nodes.getFirst()), cursor(nodes.getLast()));
    }

    public long totalCount() {
        return total.getAsLong();
    }

    private String cursor(T node) {
        return cursors.apply(node).encode();
    }
}
