from IPython.display import Latex, Markdown, display

display(Markdown("<script>document.title = \"owned\"</script><img src=\"http://example.org/x.png\" onerror=\"alert(1)\"><a href=\"javascript:alert(1)\">x</a>"))
display(Latex("<script>document.title = \"owned\"</script><img src=\"http://example.org/x.png\" onerror=\"alert(1)\"><a href=\"javascript:alert(1)\">x</a>"))
