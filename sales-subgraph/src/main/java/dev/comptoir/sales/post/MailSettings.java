package dev.comptoir.sales.post;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where e-mails are handed over.
 *
 * @param host of the SMTP server; blank: there is none, and nothing is sent
 * @param from the address that receipts come from
 * @param user blank: the server asks for none
 * @param startTls whether the connection must become an encrypted one
 */
@ConfigurationProperties("comptoir.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("25") int port,
        @DefaultValue("receipts@localhost") String from,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("false") boolean startTls) {

    boolean isOn() {
        return !host.isBlank();
    }
}
