package dev.comptoir.inventory;

import dev.comptoir.starter.test.SubgraphTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test of the whole subgraph, with {@link Stock} to make data. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SubgraphTest
@Import(Stock.class)
public @interface InventoryTest {}
