package dev.comptoir.sales.till;

import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.text.PlainText;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Registers in the graph: they are made and renamed. */
@Controller
class RegisterController {

    private static final int LONGEST_NAME = 50;

    private final Registration registration;
    private final Stores stores;

    RegisterController(Registration registration, Stores stores) {
        this.registration = registration;
        this.stores = stores;
    }

    @MutationMapping
    Object saveRegister(@Argument SaveRegisterInput input, Caller caller, Locale locale) {
        caller.requireStore(input.storeId());
        return TillRefusal.answer(locale, () -> {
            String name = PlainText.of(input.name());
            var register = new Register(input.id() == null ? Ids.next() : input.id(), input.storeId(), name);
            if (name.isEmpty()
                    || name.length() > LONGEST_NAME
                    || stores.findById(input.storeId()).isEmpty()
                    || !saved(register, caller)) {
                throw TillRefusal.of(InvalidRegisterError::new, "till.register", LONGEST_NAME);
            }
            return register;
        });
    }

    private boolean saved(Register register, Caller caller) {
        try {
            return registration.save(register, caller);
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    record SaveRegisterInput(@Nullable UUID id, UUID storeId, String name) {}

    record InvalidRegisterError(String message) {}
}
