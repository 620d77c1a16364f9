/** The federated schema: scalars, arguments, limits, cached documents. */
@NullMarked
package dev.comptoir.starter.graphql;

import org.jspecify.annotations.NullMarked;
