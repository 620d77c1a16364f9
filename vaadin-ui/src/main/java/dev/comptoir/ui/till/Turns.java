package dev.comptoir.ui.till;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was scanned and pressed, done in the order of the keys. Answers may come in another order than questions: while
 * one is waited for, nothing that was pressed later is done.
 */
final class Turns {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean isHeld;

    /** Does something when everything before it is done. */
    void next(Runnable act) {
        waiting.add(act);
        goOn();
    }

    /** The act that is being done needs an answer: the next waits until it is {@link #release released}. */
    void hold() {
        isHeld = true;
    }

    void release() {
        isHeld = false;
        goOn();
    }

    private void goOn() {
        while (!isHeld && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
