package dev.comptoir.ui.prices;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.comptoir.ui.prices.OfferShops.Shop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** In which stores; none means all of them, which only admins may say. */
class ShopField extends MultiSelectComboBox<Shop> {

    ShopField(Shops shops, Collection<String> storeIds) {
        setLabel(getTranslation("offer.stores"));
        setPlaceholder(getTranslation(Shops.mayMeanAll() ? "offer.everywhere" : "offer.stores.choose"));
        setItemLabelGenerator(Shop::name);
        setRequiredIndicatorVisible(!Shops.mayMeanAll());
        setClearButtonVisible(true);
        var mine = new ArrayList<>(shops.mine());
        // A store that is not known by name now stays chosen.
        storeIds.stream()
                .filter(id -> mine.stream().noneMatch(shop -> shop.id().equals(id)))
                .map(id -> new Shop(id, id, shops.fallback().getId()))
                .forEach(mine::add);
        setItems(mine);
        setValue(mine.stream().filter(shop -> storeIds.contains(shop.id())).toList());
        if (storeIds.isEmpty() && !Shops.mayMeanAll() && mine.size() == 1) {
            setValue(mine);
        }
    }

    List<String> ids() {
        return getValue().stream().map(Shop::id).toList();
    }

    boolean check() {
        setInvalid(getValue().isEmpty() && !Shops.mayMeanAll());
        setErrorMessage(getTranslation("offer.stores.choose"));
        return !isInvalid();
    }
}
