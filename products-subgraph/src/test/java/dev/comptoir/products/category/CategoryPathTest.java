package dev.comptoir.products.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.starter.errors.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryPathTest {

    @Test
    void filesSeparateNamesBySlashOrArrow() {
        assertThat(CategoryPath.parse("Kitchen > Mugs").names()).containsExactly("Kitchen", "Mugs");
        assertThat(CategoryPath.parse("Kitchen/Mugs").names()).containsExactly("Kitchen", "Mugs");
        assertThat(CategoryPath.parse("Kitchen > Salt/Pepper").names()).containsExactly("Kitchen", "Salt/Pepper");
    }

    @Test
    void caseDoesNotMatterAndAccentsDo() {
        assertThat(CategoryPath.parse("KITCHEN > mugs")).isEqualTo(CategoryPath.parse("Kitchen>Mugs"));
        assertThat(CategoryPath.parse("Pâtes")).isNotEqualTo(CategoryPath.parse("Pâtés"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ">", "Kitchen >", "a//b", "1/2/3/4/5/6/7/8/9"})
    void emptyNamesAndAbsurdDepthsAreRefused(String written) {
        assertThatThrownBy(() -> CategoryPath.parse(written)).isInstanceOf(Refusal.class);
    }

    @Test
    void aNameIsNoNovel() {
        assertThatThrownBy(() -> new CategoryPath(List.of("x".repeat(81)))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new CategoryPath(Collections.nCopies(9, "x"))).isInstanceOf(Refusal.class);
    }

    @Test
    void theTreeGrowsWhereItIsMissingAndKeepsTheFirstSpelling() {
        var kitchen = new Category(UUID.randomUUID(), null, CategoryPath.parse("Kitchen"));
        var growth = new Growth(Map.of(kitchen.at(), kitchen));

        assertThat(growth.idAt(CategoryPath.parse("KITCHEN"))).isEqualTo(kitchen.id());
        assertThat(growth.idAt(CategoryPath.parse("kitchen > Mugs > Tall")))
                .isEqualTo(growth.idAt(CategoryPath.parse("Kitchen > mugs > tall")));
        assertThat(growth.missing())
                .extracting(Category::at)
                .map(CategoryPath::toString)
                .containsExactly("Kitchen > Mugs", "Kitchen > Mugs > Tall");
        assertThat(growth.missing().getFirst().parentId()).isEqualTo(kitchen.id());
        assertThat(growth.missing().getLast().parentId())
                .isEqualTo(growth.missing().getFirst().id());
    }
}
