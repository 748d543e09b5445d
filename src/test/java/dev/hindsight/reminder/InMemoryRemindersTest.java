package dev.hindsight.reminder;

/** The fake keeps the contract. */
public class InMemoryRemindersTest extends RemindersContract {

    private final Reminders reminders = new InMemoryReminders();

    @Override
    protected Reminders reminders() {
        return reminders;
    }
}
