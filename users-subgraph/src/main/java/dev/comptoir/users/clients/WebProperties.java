package dev.comptoir.users.clients;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people find the web app.
 *
 * @param url its base address, without a slash at the end
 */
@ConfigurationProperties("comptoir.web")
public record WebProperties(
        @DefaultValue("http://localhost:8080") String url) {

    public WebProperties {
        url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Scheme, host and port, as a Content-Security-Policy names them. */
    public String origin() {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
