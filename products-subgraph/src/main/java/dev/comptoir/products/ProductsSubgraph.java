package dev.comptoir.products;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The subgraph that owns products, categories and prices. */
@SpringBootApplication
public class ProductsSubgraph {

    public static void main(String[] arguments) {
        SpringApplication.run(ProductsSubgraph.class, arguments);
    }
}
