package dev.comptoir.ui;

import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the rest of Comptoir is. All addresses are base URLs without a slash at the end.
 *
 * @param issuer who signs people in
 * @param routerUrl the graph is at {@code /graphql} below it
 * @param salesUrl where files of sales are uploaded; nothing else is asked there
 * @param productsUrl where files of products are uploaded
 * @param inventoryUrl where files of stock are uploaded
 * @param clientWebSecret the secret of the client {@code comptoir-web}
 * @param zone the company's days: what "today" and "this month" mean on the dashboard
 */
@ConfigurationProperties("comptoir")
public record Surroundings(
        URI issuer,
        URI routerUrl,
        URI salesUrl,
        URI productsUrl,
        URI inventoryUrl,
        String clientWebSecret,
        ZoneId zone) {}
