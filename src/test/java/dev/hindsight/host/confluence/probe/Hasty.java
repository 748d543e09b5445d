package dev.hindsight.host.confluence.probe;

import org.springframework.beans.factory.InitializingBean;

/** Uses its tables too early, and remembers what that led to. */
public final class Hasty implements InitializingBean {

    private final Notes notes;
    private String outcome = "";

    public Hasty(Notes notes) {
        this.notes = notes;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            notes.all();
            outcome = "answered";
        } catch (IllegalStateException e) {
            outcome = String.valueOf(e.getMessage());
        }
    }

    public String outcome() {
        return outcome;
    }
}
