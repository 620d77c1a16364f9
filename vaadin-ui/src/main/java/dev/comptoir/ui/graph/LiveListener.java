package dev.comptoir.ui.graph;

import java.util.List;

/** Hears what a subscription tells. All of it is called on the page's thread. */
public interface LiveListener<T> {

    /** @param events since the last call, the oldest first; never empty */
    void happened(List<T> events);

    /** Nothing can be heard for now; it is being tried again and again. */
    void interrupted();

    /** It was open anew a moment ago: what happened meanwhile was not heard, so look for yourself. */
    void restored();
}
