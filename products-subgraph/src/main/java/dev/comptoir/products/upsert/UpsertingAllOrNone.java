package dev.comptoir.products.upsert;

import dev.comptoir.products.upsert.Upserted.Recorded;
import dev.comptoir.products.upsert.Upserted.Refused;
import dev.comptoir.starter.errors.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Upserts for other services: one draft that cannot be recorded makes all of them fail. */
@Component
class UpsertingAllOrNone {

    private final UpsertingProducts upserting;

    UpsertingAllOrNone(UpsertingProducts upserting) {
        this.upserting = upserting;
    }

    /**
     * What came of each draft, in the same order.
     *
     * @throws Refusal that names the SKU at fault
     */
    @Transactional
    public List<Recorded> upsert(List<ProductDraft> drafts, ExistingProducts existing) {
        var recorded = new ArrayList<Recorded>();
        for (Upserted outcome : upserting.upsert(drafts, existing)) {
            switch (outcome) {
                case Recorded one -> recorded.add(one);
                case Refused refused -> throw refused.why();
            }
        }
        return recorded;
    }
}
