package io.roadwatch.system;

import com.microsoft.playwright.Locator;

/** The dialog in which a camera is declared or changed. */
final class CameraFormPart {

    private final ConsolePage console;
    private final Locator form;

    private CameraFormPart(ConsolePage console) {
        this.console = console;
        this.form = console.find("camera-form");
        console.shows(form.locator("form"));
    }

    /** Opens it for a new camera, from the wall. */
    static CameraFormPart add(ConsolePage console) {
        console.button("Add camera").click();
        return new CameraFormPart(console);
    }

    /** Opens it for a camera that is there, from the page of that camera. */
    static CameraFormPart edit(ConsolePage console) {
        console.button("Edit").click();
        return new CameraFormPart(console);
    }

    CameraFormPart fill(String field, String value) {
        form.locator("[name=%s]".formatted(field)).fill(value);
        return this;
    }

    /** Shows the further settings. */
    CameraFormPart unfold() {
        form.locator("summary").click();
        return this;
    }

    CameraFormPart tick(String field) {
        form.locator("[name=%s]".formatted(field)).check();
        return this;
    }

    void probe() {
        console.button("Probe").click();
    }

    /** Saves and waits until the dialog is gone. */
    void save() {
        trySave();
        console.lacks(form);
    }

    void trySave() {
        console.button("Save").click();
    }

    void cancel() {
        console.button("Cancel").click();
        console.lacks(form);
    }

    Locator said() {
        return form.locator("[role=status]");
    }

    Locator fault() {
        return form.locator("[role=alert]");
    }
}
