package dev.comptoir.ui.range;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.range.Categories.Category;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Chooses a branch of the range, found while typing; empty means everything. Hidden while the range is not known. */
public final class CategoryField extends ComboBox<Category> {
    private final transient Graph graph;
    private Optional<String> wanted = Optional.empty();
    private boolean known;

    public CategoryField(Graph graph, Consumer<Optional<String>> whenChosen) {
        this.graph = graph;
        addClassName("category-field");
        setLabel(getTranslation("product.category"));
        setPlaceholder(getTranslation("category.all"));
        setItemLabelGenerator(Category::name);
        setClearButtonVisible(true);
        setVisible(false);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                wanted = getOptionalValue().map(Category::id);
                whenChosen.accept(wanted);
            }
        });
    }

    /** Shows a category as chosen, by its id, and tells nobody. */
    public void take(Optional<String> id) {
        wanted = id;
        if (known) {
            show();
            return;
        }
        graph.ask(
                Categories.class,
                Map.of(),
                answer -> {
                    var categories = answer.data().categories();
                    if (categories != null && !known) {
                        known = true;
                        setItems(categories);
                        setVisible(!categories.isEmpty());
                    }
                    show();
                },
                failure -> {});
    }

    public Optional<String> taken() {
        return wanted;
    }

    private void show() {
        setValue(getListDataView()
                .getItems()
                .filter(category -> wanted.filter(category.id()::equals).isPresent())
                .findFirst()
                .orElse(null));
    }
}
