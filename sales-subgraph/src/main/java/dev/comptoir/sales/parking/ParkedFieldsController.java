package dev.comptoir.sales.parking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.till.Customer;
import dev.comptoir.sales.till.Person;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Parked sales as they are read: one statement per field, however many there are. */
@Controller
class ParkedFieldsController {

    private final ParkedSales sales;

    ParkedFieldsController(ParkedSales sales) {
        this.sales = sales;
    }

    @BatchMapping(typeName = "Store", field = "parkedSales")
    Map<Store, List<ParkedSale>> parkedSales(List<Store> stores) {
        Caller caller = Caller.current();
        stores.forEach(store -> caller.requireStore(store.id()));
        Map<UUID, List<ParkedSale>> found = sales
                .waitingIn(stores.stream().map(Store::id).toList())
                .stream()
                .collect(groupingBy(ParkedSale::storeId));
        return stores.stream().collect(toMap(store -> store, store -> found.getOrDefault(store.id(), List.of())));
    }

    @BatchMapping(typeName = "ParkedSale", field = "lines")
    Map<ParkedSale, List<LineShown>> lines(List<ParkedSale> asked) {
        Map<UUID, List<ParkedLine>> found = sales
                .lines(asked.stream().map(ParkedSale::id).distinct().toList())
                .stream()
                .collect(groupingBy(ParkedLine::parkedSaleId));
        return asked.stream()
                .distinct()
                .collect(toMap(sale -> sale, sale -> found.getOrDefault(sale.id(), List.of()).stream()
                        .map(line -> LineShown.of(line, sale.keeping()))
                        .toList()));
    }

    @SchemaMapping
    Person parkedBy(ParkedSale sale) {
        return new Person(sale.parkedBy());
    }

    @SchemaMapping
    @Nullable
    Customer customer(ParkedSale sale) {
        return Customer.of(sale.customerId());
    }

    @SchemaMapping
    boolean reserved(ParkedSale sale) {
        return sale.keeping() == Keeping.KEPT;
    }

    @SchemaMapping
    boolean reservationPending(ParkedSale sale) {
        return sale.keeping() == Keeping.WANTED;
    }

    record LineShown(
            Product product,
            BigDecimal quantity,
            @Nullable BigDecimal discountPercent,
            @Nullable BigDecimal discountAmount,
            BigDecimal reserved) {

        static LineShown of(ParkedLine line, Keeping keeping) {
            return new LineShown(
                    new Product(line.productId()),
                    line.quantity(),
                    line.discountPercent(),
                    line.discountAmount(),
                    keeping == Keeping.KEPT ? line.kept() : BigDecimal.ZERO);
        }
    }

    record Product(UUID id) {}
}
