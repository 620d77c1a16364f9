package dev.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.stack.build.Repository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractTest {
    @ParameterizedTest
    @EnumSource
    void eachOperationIsFoundAloneInTheRealContract(Contract operation) throws IOException {
        var document = operation.document(new Repository(Path.of("..")));

        assertThat(document)
                .containsPattern("^(query|mutation) ")
                .endsWith("\n}")
                .containsOnlyOnce("\n}");
    }

    @Test
    void anOperationThatIsGoneIsMissed() {
        assertThatThrownBy(() -> Contract.DASHBOARD.in("query Dashboards { a }\n"))
                .hasMessage("There is no operation Dashboard in dashboard.graphql");
    }
}
