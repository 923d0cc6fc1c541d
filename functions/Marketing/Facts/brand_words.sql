-- The brand's words in lower case, with single blanks: a new version of a file replaces the whole of the old one.
select distinct trim(regexp_replace(lower(term), '\s+', ' ', 'g')) as word
from brand_terms_facts
where not superseded
