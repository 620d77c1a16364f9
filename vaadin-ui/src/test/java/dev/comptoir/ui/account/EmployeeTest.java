package dev.comptoir.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmployeeTest {
    private static final String STORE = "018f0000-0000-7000-8000-000000000001";

    @Test
    void managersWhoHaveTheWarehouseDecideForIt() {
        assertThat(employee(Roles.MANAGER, STORE, Employee.CENTRAL_WAREHOUSE).decidesForWarehouse())
                .isTrue();
        assertThat(employee(Roles.MANAGER, STORE).decidesForWarehouse()).isFalse();
    }

    @Test
    void cashiersOfTheWarehouseWorkThereAndDecideNothing() {
        var packer = employee(Roles.CASHIER, Employee.CENTRAL_WAREHOUSE);
        assertThat(packer.worksAtWarehouse()).isTrue();
        assertThat(packer.decidesForWarehouse()).isFalse();
    }

    @Test
    void adminsDecideWhereverTheyAreAssigned() {
        assertThat(employee(Roles.ADMIN, STORE).decidesForWarehouse()).isTrue();
        assertThat(new Employee("", "", Set.of(Roles.ADMIN), Optional.empty()).decidesForWarehouse())
                .isTrue();
    }

    @Test
    void customersDecideNothingThoughTheirTokenNamesNoStores() {
        assertThat(new Employee("", "", Set.of("CUSTOMER"), Optional.empty()).decidesForWarehouse())
                .isFalse();
    }

    private static Employee employee(String role, String... places) {
        return new Employee("", "", Set.of(role), Optional.of(List.of(places)));
    }
}
