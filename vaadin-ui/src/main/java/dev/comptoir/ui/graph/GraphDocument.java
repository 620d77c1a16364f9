package dev.comptoir.ui.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ties a record to the GraphQL document whose answer it holds: {@code graphql-documents/<value>.graphql}, with one
 * operation of the same name. The record's components are the document's response keys, all of them and no more;
 * {@code @Nullable} stands exactly where the schema allows null, and where only some members of a union have a field;
 * ask for {@code type: __typename} to know which one came. A test checks both against the router's schema.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GraphDocument {
    String value();
}
