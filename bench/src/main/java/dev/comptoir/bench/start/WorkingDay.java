package dev.comptoir.bench.start;

import dev.comptoir.bench.Contract;
import dev.comptoir.stack.access.Graph;
import dev.comptoir.stack.access.SignIn;
import dev.comptoir.stack.build.Repository;
import dev.comptoir.stack.demo.DemoChain;
import dev.comptoir.stack.service.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Some use of the system, after which its programs hold what they hold while people work with it. */
record WorkingDay(URI router, URI issuer, URI web) {
    private static final int TIMES = 30;
    private static final List<String> LOOKED_FOR = List.of("lantern", "red mug", "85123a", "christ", "bag", "clock");

    static WorkingDay at(ComptoirRun run) {
        return new WorkingDay(run.url(Part.ROUTER), run.url(Part.USERS), run.url(Part.UI));
    }

    void pass(Repository repository) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            http.send(HttpRequest.newBuilder(web).build(), BodyHandlers.discarding());
            var token = new SignIn(issuer).accessToken("admin", DemoChain.load().password());
            var graph = new Graph(http, router, token);
            var store =
                    graph.ask("{ stores { id } }", Map.of()).at("/stores/0/id").asString();
            var dashboard = Contract.DASHBOARD.document(repository);
            var search = Contract.SEARCH.document(repository);
            for (int i = 0; i < TIMES; i++) {
                var today = LocalDate.now();
                graph.ask(dashboard, Map.of("from", today.minusDays(i + 30L) + "", "to", today + ""));
                graph.ask(search, Map.of("text", LOOKED_FOR.get(i % LOOKED_FOR.size()), "storeId", store));
            }
        }
    }
}
