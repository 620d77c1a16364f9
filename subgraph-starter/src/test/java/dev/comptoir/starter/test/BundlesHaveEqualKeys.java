package dev.comptoir.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/** Both languages say the same things, with the same arguments: {@code BundlesHaveEqualKeys.in("messages/sales")}. */
public final class BundlesHaveEqualKeys {

    private BundlesHaveEqualKeys() {}

    public static void in(String bundle) {
        Properties english = load(bundle + "_en.properties");
        Properties french = load(bundle + "_fr.properties");
        assertThat(french.stringPropertyNames()).as(bundle).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(french.getProperty(key)).as(key).isNotBlank();
            assertThat(argumentsOf(french, key))
                    .as("the number of arguments of %s in French", key)
                    .isEqualTo(argumentsOf(english, key));
        }
    }

    private static int argumentsOf(Properties bundle, String key) {
        String text = bundle.getProperty(key);
        assertThat(text.replace("''", ""))
                .as("a single apostrophe in %s: double it", key)
                .doesNotContain("'");
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String file) {
        try (InputStream in = BundlesHaveEqualKeys.class.getClassLoader().getResourceAsStream(file)) {
            assertThat(in).as("%s is on the class path", file).isNotNull();
            var bundle = new Properties();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
