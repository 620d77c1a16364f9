package dev.comptoir.inventory.pace;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Where the sales service tells how fast stores sell. */
@Controller
class PaceController {

    private final SalesPace pace;

    PaceController(SalesPace pace) {
        this.pace = pace;
    }

    @MutationMapping
    UpsertSalesPaceResult upsertSalesPace(@Argument SalesPace.Part input) {
        pace.learn(input);
        return new UpsertSalesPaceResult(input.products().size());
    }

    record UpsertSalesPaceResult(int told) {}
}
