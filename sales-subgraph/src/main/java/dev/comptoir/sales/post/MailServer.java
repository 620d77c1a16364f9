package dev.comptoir.sales.post;

import dev.comptoir.sales.paper.Document;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The SMTP server that takes our e-mails, if there is one. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailServer {

    private static final String PATIENCE_IN_MILLISECONDS = "10000";
    /** SMTP's codes from here on are refusals for good; those below may pass. */
    private static final int FOR_GOOD = 500;

    private final MailSettings settings;

    MailServer(MailSettings settings) {
        this.settings = settings;
    }

    /** A message; its id is that of the wish, so that a second copy can be told from another message. */
    record Letter(UUID id, String to, String subject, String text, Document attachment) {}

    /** The server took this letter not; others it may take. */
    static final class Refused extends RuntimeException {

        private final boolean forGood;

        Refused(String why, boolean forGood) {
            super(why, null, false, false);
            this.forGood = forGood;
        }

        boolean isForGood() {
            return forGood;
        }
    }

    boolean isOn() {
        return settings.isOn();
    }

    /**
     * Hands a letter over.
     *
     * @throws Refused when the server does not take this one
     * @throws MailException when the server is away, or takes none of us
     */
    void send(Letter letter) {
        JavaMailSenderImpl sender = sender();
        try {
            sender.send(message(sender, letter));
        } catch (MailSendException failed) {
            throw refusal(failed);
        } catch (MessagingException e) {
            throw new Refused(String.valueOf(e.getMessage()), true);
        }
    }

    private MimeMessage message(JavaMailSenderImpl sender, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(sender.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<%s@%s>".formatted(letter.id(), domain()));
            }
        };
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        helper.addAttachment(
                letter.attachment().fileName(),
                new ByteArrayResource(letter.attachment().bytes()),
                letter.attachment().mediaType());
        return message;
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    private static RuntimeException refusal(MailSendException failed) {
        for (Exception each : failed.getMessageExceptions()) {
            for (Throwable cause = each; cause != null; cause = next(cause)) {
                if (cause instanceof SendFailedException) {
                    int code = code(cause);
                    if (code > 0) {
                        return new Refused(String.valueOf(cause.getMessage()).strip(), code >= FOR_GOOD);
                    }
                }
            }
        }
        return failed;
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }

    /** The code that the server answered with, at the beginning of what it said; 0 when there is none. */
    private static int code(Throwable refused) {
        String said = String.valueOf(refused.getMessage()).strip();
        return said.matches("(?s)[2-5]\\d\\d\\b.*") ? Integer.parseInt(said.substring(0, 3)) : 0;
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_IN_MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_IN_MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_IN_MILLISECONDS);
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
            properties.setProperty("mail.smtp.auth", "true");
        }
        return sender;
    }
}
