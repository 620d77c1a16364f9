package dev.comptoir.stack.access;

import dev.comptoir.stack.StackFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of the sign-in page.
 *
 * @param action where it is sent
 * @param hidden what goes back as it came, among it the token against cross-site requests
 */
record SignInPage(String action, Map<String, String> hidden) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

    /** @throws StackFailure when the page has no form to sign in with */
    static SignInPage in(String html) {
        for (Matcher form = FORM.matcher(html); form.find(); ) {
            if (form.group(2).contains("name=\"password\"")) {
                return new SignInPage(attribute(form.group(1), "action"), hidden(form.group(2)));
            }
        }
        throw new StackFailure("sign-in.no-page");
    }

    Map<String, String> filledIn(String username, String password) {
        var fields = new HashMap<>(hidden);
        fields.put("username", username);
        fields.put("password", password);
        return fields;
    }

    private static Map<String, String> hidden(String form) {
        var fields = new HashMap<String, String>();
        for (Matcher input = INPUT.matcher(form); input.find(); ) {
            if (attribute(input.group(), "type").equals("hidden")) {
                fields.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }
}
