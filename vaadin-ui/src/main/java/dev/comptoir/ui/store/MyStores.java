package dev.comptoir.ui.store;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stores a person is assigned to. */
@GraphDocument("MyStores")
record MyStores(@Nullable List<StoreName> stores) {}
