package dev.comptoir.stack.demo.slice;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A category tree for gift-ware; the source has none. A product belongs where the first rule that fits its name says. */
enum Category {
    SERVICES("Services", "^POSTAGE$|DOTCOM POSTAGE|^CARRIAGE$|VOUCHER"),
    CHRISTMAS("Seasonal/Christmas", "CHRISTMAS|XMAS|ADVENT|REINDEER|SANTA|SNOWM|SNOWFL|NOEL|BAUBLE|NATIVITY"),
    EASTER("Seasonal/Easter", "EASTER|\\bCHICK|BUNNY|DECORATIVE EGG|PAINTED EGG"),
    COMFORT("Home/Bath and comfort", "HOT WATER BOTTLE|HAND WARMER|BATH|SOAP|SPONGE|SHOWER|TISSUE"),
    CARDS("Paper/Cards and wrap", "WRAP|GREETING|\\bCARDS?\\b(?! (HOLDER|CASE))|RIBBON|\\bTAPES?\\b|GIFT TAG|ENVELOPE"),
    STATIONERY(
            "Paper/Stationery",
            "NOTEBOOK|PENCIL|\\bPENS?\\b|STICKER|ERASER|RULER|SHARPENER|RUBBERS?\\b|STATIONERY|SCISSOR|MEMO|NOTE ?PAD"),
    HAIR("Accessories/Hair", "\\bHAIR|HEADBAND|HEAD BAND"),
    JEWELLERY(
            "Accessories/Jewellery",
            "BRACELET|BANGLE|NECKLACE|EARRING|BROOCH|\\bRING\\b(?! PURSE)|PENDANT|CHARM|DIAMANTE|JEWELLERY|TRINKET"),
    LUNCH("Kitchen/Lunch and picnic", "LUNCH|PICNIC|SNACK|WATER BOTTLE|FLASK"),
    BAGS("Accessories/Bags and purses", "BAGS?\\b|PURSE|WALLET|SHOPPER|SATCHEL|SUITCASE|LUGGAGE|PASSPORT"),
    CLOTHING(
            "Accessories/To wear",
            "SCARF|SLIPPER|SOCK|GLOVE|UMBRELLA|PARASOL|\\bHAT\\b|PONCHO|KEY ?RING|KEY-?CHAIN|SHAWL"),
    BAKING(
            "Kitchen/Baking",
            "CAKE ?(CASE|STAND|TIN|MOULD|TESTER)|CAKE|BAKING|COOKIE|JELLY MOULD|MOULD|RECIPE|ROLLING PIN|WHISK|MEASURING|SCALES|PASTRY"),
    TEA(
            "Kitchen/Tea and coffee",
            "\\bMUGS?\\b|\\bCUPS?\\b|TEACUP|TEAPOT|\\bTEA\\b|COFFEE|SAUCER|SUGAR|CREAMER|INFUSER"),
    LINEN("Kitchen/Linen", "APRON|OVEN|TOWEL|TABLE ?CLOTH|NAPKIN|PLACE ?MAT|TABLE RUN"),
    TABLE(
            "Kitchen/Tableware",
            "PLATE|BOWL|CUTLERY|TRAY|\\bDISH|\\bJUG|GLASS\\b|GOBLET|COASTER|SPOON|FORK|KNIFE|BEAKER|TUMBLER|DECANTER|SALT|EGG CUP|STRAW|SERV"),
    PANTRY(
            "Kitchen/Pantry",
            "\\bJARS?\\b|\\bTINS?\\b|PANTRY|BREAD|BISCUIT|BOTTLE|COLANDER|FUNNEL|GRATER|SCOOP|SIEVE|JAM\\b|CANISTER|KITCHEN"),
    CANDLES("Home/Candles and light", "CANDLE|T-LIGHT|TEA ?LIGHT|LIGHT|LANTERN|LAMP|INCENSE|CHANDELIER|NIGHT"),
    WALLS(
            "Home/Walls and mirrors",
            "FRAME|MIRROR|CLOCK|\\bSIGN\\b|WALL|PICTURE|POSTER|PRINT\\b|CHALKBOARD|BLACKBOARD|MAGNET|CALENDAR|TILE|PLAQUE|LETTER"),
    TEXTILES(
            "Home/Cushions and mats",
            "CUSHION|THROW|QUILT|BLANKET|DOOR ?MAT|\\bRUG\\b|CURTAIN|BEDSPREAD|DOORSTOP|DOOR STOP|BEAN ?BAG|PILLOW"),
    GARDEN(
            "Garden",
            "GARDEN|PLANT|\\bBIRD|WATERING|FLOWER ?POT|\\bPOTS?\\b|HERB|TROWEL|SEED|WINDMILL|PARASOL|BEE\\b|BUCKET|GNOME|THERMOMETER"),
    PARTY("Party", "PARTY|BUNTING|BALLOON|BIRTHDAY|GARLAND|STREAMER|CONFETTI|PAPER CHAIN|FAIRY"),
    PAPER("Paper/Stationery", "PAPER|BOOK|STAMP|JOURNAL|DIARY|CHALK|ORGANISER|FOLDER|CLIPBOARD|GIFT|\\bTAGS?\\b"),
    CRAFT(
            "Toys/Craft",
            "FELTCRAFT|KNITT|SEWING|CRAFT|EMBROIDERY|\\bKIT\\b|BEADS?\\b|PAINT|CROCHET|BUTTON|WOOL|\\bPATCH"),
    TOYS(
            "Toys/Games and dolls",
            "CHILD|\\bTOYS?\\b|GAME|PUZZLE|DOLL|DOMINO|SPINNING|PLAYING|SOLDIER|SKIPPING|MAGIC|BABY|SKITTLES|JIGSAW|MONEY ?B|PIGGY|RATTLE|TEDDY|BEAR\\b|SPACEBOY|CIRCUS|HARMONICA|YO ?YO|TEA SET|BINGO|INFLATABLE|ROBOT|RABBIT|MONKEY|OWL"),
    STORAGE(
            "Home/Storage",
            "BOX|BASKET|DRAWER|CABINET|HOOK|HANGER|RACK|STORAGE|KNOB|SHELF|CASE|HOLDER|CRATE|TIDY|STAND|TRUNK|CHEST|STOOL|TABLE|CHAIR|BIN\\b"),
    DECORATION("Home/Decorations", ".*");

    private final String path;
    private final Pattern names;

    Category(String path, String names) {
        this.path = path;
        this.names = Pattern.compile(names);
    }

    /** @param name in capitals */
    static Category of(String name) {
        return Arrays.stream(values())
                .filter(category -> category.names.matcher(name).find())
                .findFirst()
                .orElse(DECORATION);
    }

    String path() {
        return path;
    }

    boolean isStocked() {
        return this != SERVICES;
    }
}
