package dev.comptoir.ui.range;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.range.Categories.Category;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses branches of the range, found while typing. What was chosen stays so while the range is not known. */
public final class CategoriesField extends MultiSelectComboBox<Category> {
    private final transient Graph graph;
    private Set<String> wanted = Set.of();
    private boolean known;

    public CategoriesField(Graph graph) {
        this.graph = graph;
        setLabel(getTranslation("category.several"));
        setItemLabelGenerator(Category::name);
        setClearButtonVisible(true);
    }

    /** Shows these categories as chosen, by their ids. */
    public void choose(Collection<String> ids) {
        wanted = new LinkedHashSet<>(ids);
        graph.ask(
                Categories.class,
                Map.of(),
                answer -> {
                    var categories = answer.data().categories();
                    if (categories != null) {
                        known = true;
                        setItems(categories);
                        setValue(categories.stream()
                                .filter(category -> wanted.contains(category.id()))
                                .toList());
                    }
                },
                failure -> {});
    }

    public List<String> ids() {
        return known ? getValue().stream().map(Category::id).toList() : List.copyOf(wanted);
    }
}
