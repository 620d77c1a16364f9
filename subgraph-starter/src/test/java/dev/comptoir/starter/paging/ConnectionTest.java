package dev.comptoir.starter.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.starter.errors.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    @Test
    void theRowReadBeyondThePageTellsThatThereIsMore() {
        PageRequest page = PageRequest.of(2, null, 100);
        assertThat(page.limit()).isEqualTo(3);
        var full = Connection.of(List.of("a", "b", "c"), page, row -> Cursor.of("list", row), 7);
        assertThat(full.nodes()).containsExactly("a", "b");
        assertThat(full.pageInfo().hasNextPage()).isTrue();
        assertThat(full.pageInfo().hasPreviousPage()).isFalse();
        assertThat(full.pageInfo().endCursor()).isEqualTo(full.edges().getLast().cursor());
        assertThat(full.totalCount()).isEqualTo(7);
        var last = Connection.of(List.of("a", "b"), page, row -> Cursor.of("list", row), 7);
        assertThat(last.pageInfo().hasNextPage()).isFalse();
    }

    @Test
    void anEmptyPageHasNoCursors() {
        var empty = Connection.of(List.<String>of(), PageRequest.of(null, "x", 100), row -> Cursor.of("list", row), 0);
        assertThat(empty.pageInfo()).isEqualTo(new PageInfo(false, true, null, null));
    }

    @Test
    void theDefaultNeverExceedsTheLimit() {
        assertThat(PageRequest.of(null, null, 100).first()).isEqualTo(20);
        assertThat(PageRequest.of(null, "", 10)).isEqualTo(new PageRequest(10, null));
        assertThatThrownBy(() -> PageRequest.of(101, null, 100))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("between 1 and 100");
    }
}
