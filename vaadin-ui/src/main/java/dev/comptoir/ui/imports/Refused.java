package dev.comptoir.ui.imports;

import com.vaadin.flow.component.UI;
import dev.comptoir.ui.account.SignIn;
import dev.comptoir.ui.account.SignedOutException;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;

/** Why a file was not taken, in words for the person who gave it. */
final class Refused {
    private Refused() {}

    static Notice notice(RuntimeException failure) {
        var ui = UI.getCurrentOrThrow();
        return switch (failure) {
            case UnreadableFileException unreadable -> notice(ui.getTranslation(unreadable.key()));
            case ImportRefusedException refused ->
                notice(refused.words().orElseGet(() -> ui.getTranslation("import.no-answer")));
            case SignedOutException ended -> {
                SignIn.again(ui);
                yield notice(ended.getMessage());
            }
            default -> notice(ui.getTranslation("import.no-answer"));
        };
    }

    private static Notice notice(String words) {
        return new Notice(Icon.ALERT, words).toned(Tone.DANGER).asAlert();
    }
}
