package dev.comptoir.bench;

/** Something that is measured, and told in a section of the results. */
public interface Measurement {
    /** The heading of its section. */
    String title();

    /**
     * Starts what it needs, and leaves nothing running.
     *
     * @return the section's text, as Markdown
     * @throws Exception when a figure would not be worth writing down: a part failed, or answered wrongly
     */
    String measure(Workbench workbench) throws Exception;
}
