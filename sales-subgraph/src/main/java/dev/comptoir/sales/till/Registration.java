package dev.comptoir.sales.till;

import dev.comptoir.sales.audit.AuditLog;
import dev.comptoir.starter.security.Caller;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and renames registers, and writes it down. */
@Service
class Registration {

    private final Registers registers;
    private final AuditLog audit;

    Registration(Registers registers, AuditLog audit) {
        this.registers = registers;
        this.audit = audit;
    }

    /** @return whether it is saved: not when it stands in another store */
    @Transactional
    boolean save(Register register, Caller caller) {
        Map<String, String> before = registers
                .byId(register.id())
                .map(known -> Map.of("name", known.name()))
                .orElse(Map.of());
        Map<String, String> after = Map.of("name", register.name());
        boolean saved = registers.save(register);
        if (saved && !before.equals(after)) {
            audit.record(register.storeId(), caller, "saveRegister", register.id(), before, after);
        }
        return saved;
    }
}
