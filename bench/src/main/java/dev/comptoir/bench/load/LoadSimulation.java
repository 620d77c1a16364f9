package dev.comptoir.bench.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/** A {@link LoadPlan} as Gatling wants it: one cell begins when all users of the one before have their last answer. */
public final class LoadSimulation extends Simulation {
    private static final String WAITED = "waited";

    private final LoadPlan plan = Gatling.plan();

    public LoadSimulation() {
        setUp(from(0)).protocols(http.baseUrl(plan.router().toString()).disableCaching());
    }

    private PopulationBuilder from(int number) {
        var mark = mark(number);
        return number == plan.cells().size()
                ? mark
                : mark.andThen(users(plan.cells().get(number)).andThen(from(number + 1)));
    }

    private PopulationBuilder mark(int number) {
        return scenario("mark " + number)
                .exec(session -> {
                    plan.marks().set();
                    return session;
                })
                .injectOpen(atOnceUsers(1));
    }

    private PopulationBuilder users(Cell cell) {
        var ask = http(cell.name())
                .post("/graphql")
                .header("Authorization", "Bearer " + cell.work().token())
                .header("Content-Type", "application/json")
                .body(StringBody(cell.work().template()))
                .check(
                        responseTimeInMillis().saveAs(WAITED),
                        status().is(200),
                        substring("\"errors\"").notExists());
        return scenario(cell.name())
                .during(cell.time(), false) // when the time is over, the last answer is still waited for
                .on(feed(cell.work().variables())
                        .exec(session -> asking(session, cell.answers()))
                        .exec(ask)
                        .exec(session -> noted(session, cell.answers())))
                .injectOpen(atOnceUsers(cell.users()));
    }

    private static Session asking(Session session, Answers answers) {
        answers.asked();
        return session;
    }

    private static Session noted(Session session, Answers answers) {
        if (session.isFailed()) {
            answers.addFailure();
        } else {
            answers.add(Duration.ofMillis(session.getInt(WAITED)));
        }
        return session.markAsSucceeded().remove(WAITED);
    }
}
