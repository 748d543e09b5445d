package dev.hindsight.host.confluence.probe;

import net.java.ao.Entity;
import net.java.ao.schema.Table;

/** A line that the probe wrote. */
@Table("NOTE")
public interface NoteRow extends Entity {

    String getLine();

    void setLine(String line);
}
