package dev.comptoir.ui.till;

import com.vaadin.flow.component.Component;

/** @param content in Base64 */
record PdfFile(String fileName, String mediaType, String content) {

    /** Has the browser save it. */
    void saveOver(Component page) {
        page.getElement().executeJs("""
                        const bytes = Uint8Array.from(atob($0), letter => letter.charCodeAt(0));
                        const link = document.createElement('a');
                        link.href = URL.createObjectURL(new Blob([bytes], { type: $1 }));
                        link.download = $2;
                        link.click();
                        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
                        """, content, mediaType, fileName);
    }
}
