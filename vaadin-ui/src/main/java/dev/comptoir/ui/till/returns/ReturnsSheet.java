package dev.comptoir.ui.till.returns;

/** One sheet of the returns: where something is looked up, or where it is taken back. */
interface ReturnsSheet {

    /** It is on the page: the cursor goes where work begins. */
    void begin();

    /** Something was scanned, or typed outside of any field. */
    void scanned(String text);

    /** What was sent from here was refused; nothing was done. */
    void refused(String why);
}
