"""Words by which two people compare a key over the telephone: each easy to say, and unlike the others."""

from typing import Final

KEY_WORDS: Final = tuple(
    """
    acorn actor album amber anchor angle ankle apple apron arch arrow atlas attic autumn badge bagel bakery bamboo
    banjo barley barrel basil basket beach beacon bean beaver bell bench berry bicycle bishop blanket blossom bonnet
    bottle bracket branch bread bridge bronze brook broom bucket buckle bugle burrow butter button cabin cactus
    camel camera candle canoe canvas captain caramel carpet carrot castle cedar cello cement chalk cherry chess
    chimney cinema circus clarinet cliff clover coconut coffee comet compass copper coral cotton cradle crane crayon
    cricket crocus crown crystal cuckoo curtain cushion daffodil dahlia daisy dancer desert diamond dinner dolphin
    donkey dragon drawer drummer eagle easel elbow elder elephant emerald engine envelope falcon farmer feather
    fennel ferry fiddle finch fjord flannel flute forest fossil fountain fox gallery garden garlic gazelle ginger
    giraffe glacier goblet goose granite gravel grove guitar hammer hammock harbour harvest hazel hedge helmet heron
    hockey honey hotel iceberg igloo indigo ink island ivory jacket jasmine jelly jigsaw jungle kettle kitchen kite
    ladder lagoon lantern lavender lemon lentil lettuce library lily linen lizard lobster magnet magpie mango maple
    marble market meadow medal melon mirror mitten mosaic mountain museum mustard napkin needle nettle nutmeg oasis
    ocean olive onion orange orchard orchid otter oyster paddle palace panda paper parcel parrot parsley pebble
    pelican pencil penguin pepper piano pigeon pillow pilot planet plum pocket pony poppy pottery puffin pumpkin
    puzzle quarry quartz quilt rabbit radish raven ribbon river robin rocket saddle sailor salmon satin saucer
    seagull silver sparrow spoon squirrel summer teapot thimble tiger tulip turtle velvet violin walnut
    """.split()  # noqa: SIM905  a list that people read and change
)
"""256 of them, so that each stands for eight bits."""
