package dev.comptoir.users.customer;

import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Customers in the graph. */
@Controller
class CustomerController {

    private static final int MOST = 100;
    private static final int MOST_NAMES = 1_000;

    private final Customers customers;
    private final CustomerSearch search;
    private final KeepingCustomers keeping;

    CustomerController(Customers customers, CustomerSearch search, KeepingCustomers keeping) {
        this.customers = customers;
        this.search = search;
        this.keeping = keeping;
    }

    @QueryMapping
    Connection<Customer> customers(
            @Argument("search") @Nullable String typed, @Argument int first, @Argument @Nullable String after) {
        return search.page(typed, PageRequest.of(first, after, MOST));
    }

    @QueryMapping
    @Nullable
    Customer customer(@Argument UUID id) {
        return customers.byId(id).orElse(null);
    }

    @QueryMapping
    List<Customer> customerNames(@Argument List<UUID> ids) {
        if (ids.size() > MOST_NAMES) {
            throw Refusal.badInput("customer.too-many", MOST_NAMES);
        }
        return customers.byIds(Set.copyOf(ids)).stream()
                .filter(customer -> !customer.erased())
                .toList();
    }

    @EntityMapping("Customer")
    List<@Nullable Customer> customersById(@Argument List<UUID> idList) {
        Map<UUID, Customer> found = customers.byIds(Set.copyOf(idList)).stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        return idList.stream().<@Nullable Customer>map(found::get).toList();
    }

    @MutationMapping
    Object saveCustomer(@Argument SaveCustomerInput input, Caller caller, Locale locale) {
        CustomerDraft draft;
        try {
            draft = CustomerDraft.of(input.id(), input.name(), input.email(), input.phone(), input.note());
        } catch (InvalidCustomer refusal) {
            return refusal.asResult(locale);
        }
        try {
            keeping.save(draft, caller.userId());
        } catch (DuplicateKeyException taken) {
            Customer owner = customers.byEmail(String.valueOf(draft.email())).orElseThrow(() -> taken);
            return new CustomerEmailTakenError(
                    Messages.text(locale, "customer.email-taken", owner.name(), owner.email()), owner);
        }
        Customer saved = customers.byId(draft.id()).orElseThrow();
        return saved.erased() ? new CustomerErasedError(Messages.text(locale, "customer.erased")) : saved;
    }

    @MutationMapping
    Object eraseCustomer(@Argument UUID id, Caller caller, Locale locale) {
        keeping.erase(id, caller.userId());
        return customers
                .byId(id)
                .map(Object.class::cast)
                .orElseGet(() -> new CustomerNotFoundError(Messages.text(locale, "customer.none")));
    }

    record SaveCustomerInput(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String note) {}

    record CustomerEmailTakenError(String message, Customer customer) {}

    record CustomerErasedError(String message) {}

    record CustomerNotFoundError(String message) {}
}
