package dev.comptoir.sales;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The subgraph that owns stores and what they sell. */
@SpringBootApplication
public class SalesSubgraph {

    public static void main(String[] arguments) {
        SpringApplication.run(SalesSubgraph.class, arguments);
    }
}
