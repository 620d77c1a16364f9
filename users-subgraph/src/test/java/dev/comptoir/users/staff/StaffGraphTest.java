package dev.comptoir.users.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SchemaIsDescribed;
import dev.comptoir.starter.test.StatementCounter;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import dev.comptoir.users.test.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.GraphQlTester;

@SubgraphTest
class StaffGraphTest {

    private static final UUID PARIS = Ids.next();
    private static final UUID LONDON = Ids.next();

    @Autowired
    private As as;

    @Autowired
    private Staff staff;

    @Autowired
    private Passwords passwords;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private GraphQlSource source;

    private People people;

    @BeforeEach
    void thePeopleBehindTheTokens() {
        people = new People(staff, passwords);
        people.known(Tokens.CASHIER, StaffRole.CASHIER, StoreAssignment.of(List.of(PARIS)));
        people.known(Tokens.ADMIN, StaffRole.ADMIN, StoreAssignment.everyStore());
    }

    @Test
    void everybodyReadsHimselfWhole() {
        var me = as.cashier(PARIS).documentName("me").execute();

        me.path("me.id").entity(UUID.class).isEqualTo(Tokens.CASHIER);
        me.path("me.username").hasValue();
        me.path("me.displayName").hasValue();
        me.path("me.roles").entityList(String.class).containsExactly("CASHIER");
        me.path("me.storeIds").entityList(UUID.class).hasSize(1);
    }

    @Test
    void anAdminOfEveryStoreHasNoList() {
        as.admin().documentName("me").execute().path("me.storeIds").valueIsNull();
    }

    @Test
    void aProgramIsNobody() {
        as.service().documentName("me").execute().path("me").valueIsNull();
        as.partner().documentName("me").execute().path("me").valueIsNull();
    }

    @Test
    void somebodyWhoIsNoLongerThereIsNobody() {
        as.customer().documentName("me").execute().path("me").valueIsNull();
    }

    @Test
    void othersReadANameAndNothingElse() {
        var manager = people.manager(LONDON);

        var seen = entities(as.cashier(PARIS), List.of(manager.id()));

        seen.path("_entities[0].displayName").entity(String.class).isEqualTo(manager.displayName());
        seen.path("_entities[0].username").valueIsNull();
        seen.path("_entities[0].roles").valueIsNull();
    }

    @Test
    void anAdminReadsEverything() {
        var manager = people.manager(LONDON);

        var seen = entities(as.admin(), List.of(manager.id()));

        seen.path("_entities[0].username")
                .entity(String.class)
                .isEqualTo(manager.username().value());
        seen.path("_entities[0].roles").entityList(String.class).containsExactly("MANAGER");
    }

    @Test
    void theStoresOfOthersAreForAdminsAndServices() {
        var manager = people.manager(LONDON);

        storeIds(as.admin(), manager)
                .path("_entities[0].storeIds")
                .entityList(UUID.class)
                .containsExactly(LONDON);
        storeIds(as.service(), manager)
                .path("_entities[0].storeIds")
                .entityList(UUID.class)
                .containsExactly(LONDON);
        storeIds(as.cashier(PARIS), manager)
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN")))
                .path("_entities[0].storeIds")
                .valueIsNull();
    }

    @Test
    void fiftyPeopleCostOneStatement() {
        List<UUID> ids = new ArrayList<>(
                IntStream.range(0, 50).mapToObj(i -> people.cashier().id()).toList());

        var statements = counter.during(() -> entities(as.admin(), ids)
                .path("_entities[*].displayName")
                .entityList(String.class)
                .hasSize(50));

        assertThat(statements.count()).as("%s", statements.sql()).isEqualTo(1);
    }

    @Test
    void theOrderIsKeptUnknownOnesAreNullAndWhoIsAskedForTwiceComesTwice() {
        var first = people.cashier();
        var second = people.cashier();

        var seen = entities(as.service(), List.of(second.id(), Ids.next(), first.id(), second.id()));

        seen.path("_entities[0].displayName").entity(String.class).isEqualTo(second.displayName());
        seen.path("_entities[1]").valueIsNull();
        seen.path("_entities[2].displayName").entity(String.class).isEqualTo(first.displayName());
        seen.path("_entities[3].displayName").entity(String.class).isEqualTo(second.displayName());
    }

    @Test
    void everythingInTheSchemaIsDescribed() {
        SchemaIsDescribed.in(source.schema());
    }

    private static GraphQlTester.Response entities(GraphQlTester tester, List<UUID> ids) {
        return tester.documentName("people")
                .variable("people", representations(ids))
                .execute();
    }

    private static GraphQlTester.Response storeIds(GraphQlTester tester, User person) {
        return tester.documentName("stores-of-people")
                .variable("people", representations(List.of(person.id())))
                .execute();
    }

    private static List<Map<String, Object>> representations(List<UUID> ids) {
        return ids.stream()
                .map(id -> Map.<String, Object>of("__typename", "User", "id", id.toString()))
                .toList();
    }
}
