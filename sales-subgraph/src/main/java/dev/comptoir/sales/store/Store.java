package dev.comptoir.sales.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shop of the chain. Its code is unique; its days are counted in its own time zone, which is settled with the first
 * sale: every sale bears its day.
 */
@Entity
public class Store {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String code;
    private String name;
    private @Nullable String city;
    private ZoneId timeZone;

    @Column(length = 3)
    private Currency currency;

    @ElementCollection
    @CollectionTable(name = "store_tax", joinColumns = @JoinColumn(name = "store_id"))
    @OrderColumn(name = "position")
    private List<TaxRate> taxes = new ArrayList<>();

    private boolean pricesIncludeTax;

    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    @Column(length = 2)
    private Language language = Language.EN;

    private boolean blindCount = true;

    @SuppressWarnings("NullAway.Init")
    protected Store() {}

    /** Opens a store that sells in this currency. */
    Store(UUID id, StoreDescription description, Currency currency) {
        this.id = id;
        this.currency = currency;
        this.code = description.code().text();
        this.name = description.name();
        this.timeZone = description.timeZone();
        describe(description);
    }

    /**
     * Makes the store what is said of it.
     *
     * @param soldAlready whether days of its present time zone are in use
     * @return whether other services know it by an old name or code now
     * @throws InvalidStore when its time zone would change although it has sold something
     */
    boolean change(StoreDescription description, boolean soldAlready) {
        if (soldAlready && movesTo(description.timeZone())) {
            throw new InvalidStore("store.zone.settled", timeZone, name);
        }
        boolean renamed = !name.equals(description.name())
                || !code.equals(description.code().text());
        describe(description);
        return renamed;
    }

    boolean movesTo(ZoneId zone) {
        return !timeZone.equals(zone);
    }

    private void describe(StoreDescription description) {
        code = description.code().text();
        name = description.name();
        city = description.city();
        timeZone = description.timeZone();
        pricesIncludeTax = description.pricesIncludeTax();
        address = description.address();
        language = description.language() == null ? language : description.language();
        blindCount = description.blindCount() == null ? blindCount : description.blindCount();
        if (!taxes.equals(description.taxes())) {
            taxes.clear();
            taxes.addAll(description.taxes());
        }
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public @Nullable String city() {
        return city;
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    public Currency currency() {
        return currency;
    }

    /** In the order they are computed. */
    public List<TaxRate> taxes() {
        return List.copyOf(taxes);
    }

    /** Whether the prices of its tills are meant with the taxes. */
    public boolean pricesIncludeTax() {
        return pricesIncludeTax;
    }

    /** Street and postal code, as its papers say them. */
    public @Nullable String address() {
        return address;
    }

    /** Of its papers, unless another one is asked for. */
    public Language language() {
        return language;
    }

    /** Whether its cashiers count a drawer without knowing what is expected in it. */
    public boolean blindCount() {
        return blindCount;
    }
}
