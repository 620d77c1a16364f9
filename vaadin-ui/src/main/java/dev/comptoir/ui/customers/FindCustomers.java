package dev.comptoir.ui.customers;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers whose name, address or phone number fits what was typed. */
@GraphDocument("FindCustomers")
public record FindCustomers(@Nullable Found customers) {

    public record Found(int totalCount, List<Customer> nodes, PageInfo pageInfo) {}

    /** @param name null once erased, which lists leave out */
    public record Customer(
            String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String note) {

        public String called() {
            return name == null ? "" : name;
        }

        /** How the person is reached, in one line. */
        public String contacts() {
            return Stream.of(email, phone)
                    .filter(contact -> contact != null && !contact.isBlank())
                    .collect(Collectors.joining(" · "));
        }
    }

    public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
