package dev.comptoir.users.production;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to change, in place of a stack trace. */
class ProductionRefusalAnalyzer extends AbstractFailureAnalyzer<ProductionRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ProductionRefusal refusal) {
        String description = refusal.problems().stream()
                .map(problem -> "- " + problem)
                .collect(Collectors.joining("\n", "The profile \"production\" is active, and:\n", ""));
        return new FailureAnalysis(
                description, "Correct each of these, or start without the profile \"production\".", failure);
    }
}
