package dev.comptoir.inventory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that knows where the goods are. */
@SpringBootApplication
public class InventorySubgraph {

    public static void main(String[] arguments) {
        SpringApplication.run(InventorySubgraph.class, arguments);
    }
}
