package dev.hindsight.blueprint.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A row for each title that was proposed for a new page lately. */
@Preload
@Table("PROPOSED_TITLE")
public interface ProposedTitleRow extends Entity {

    /** A digest of space and title, which may be longer than what a database can keep unique. */
    @NotNull
    @Unique
    String getTitleDigest();

    void setTitleDigest(String titleDigest);

    @Indexed
    long getProposedAt();

    void setProposedAt(long proposedAt);
}
